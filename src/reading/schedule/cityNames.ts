import { fold } from '../../language/normalise.ts';

// Capitals and great cities as Arabic newspapers spell them: the platform's data names countries only, and a city
// whose name begins with the article ("القاهرة") or ends like a plural ("برلين") has no other sign than its name.
// Names that are also common words are left out.
const CITIES = `القاهرة الإسكندرية الجيزة الأقصر أسوان الرياض جدة الدمام مكة_المكرمة المدينة_المنورة الدوحة المنامة الكويت دبي أبوظبي
  أبو_ظبي الشارقة مسقط صنعاء عدن الحديدة تعز بغداد البصرة الموصل أربيل كركوك النجف كربلاء الفلوجة دمشق حلب حمص حماة اللاذقية
  طرطوس درعا إدلب الرقة دير_الزور بيروت صيدا عمان الزرقاء القدس رام_الله غزة نابلس الخليل حيفا يافا تل_أبيب الخرطوم أم_درمان بورتسودان
  طرابلس بنغازي مصراتة سرت تونس صفاقس سوسة القيروان الجزائر وهران قسنطينة الرباط الدار_البيضاء مراكش طنجة نواكشوط مقديشو هرجيسا
  جيبوتي أديس_أبابا نيروبي أسمرة جوبا كمبالا كيغالي أبوجا لاغوس داكار باماكو نيامي نجامينا أكرا لواندا هراري بريتوريا جوهانسبرغ
  أنقرة إسطنبول اسطنبول إزمير طهران أصفهان كابول قندهار إسلام_آباد كراتشي لاهور نيودلهي مومباي دكا كولومبو كاتماندو بكين شنغهاي
  هونغ_كونغ تايبيه طوكيو أوساكا هيروشيما سيول سول بيونغ_يانغ بيونغيانغ هانوي بانكوك جاكرتا مانيلا كوالالمبور كوالا_لمبور سنغافورة
  كانبيرا كانبرا سيدني ملبورن ولينغتون موسكو سان_بطرسبرغ سوتشي كييف أوديسا خاركيف مينسك مينسك وارسو كراكوف براغ بودابست بوخارست
  صوفيا بلغراد زغرب سراييفو سكوبيي تيرانا بريشتينا أثينا سالونيك نيقوسيا روما ميلانو نابولي البندقية الفاتيكان مدريد برشلونة
  إشبيلية لشبونة باريس مرسيليا ستراسبورغ بروكسل أمستردام لاهاي لوكسمبورغ برلين ميونيخ ميونخ فرانكفورت هامبورغ بون فيينا سالزبورغ
  جنيف زيوريخ برن لوزان دافوس لندن مانشستر غلاسكو أدنبره دبلن كوبنهاغن أوسلو ستوكهولم هلسنكي تالين ريغا فيلنيوس ريكيافيك
  تبليسي يريفان باكو أستانا ألماتي طشقند بيشكيك دوشنبه عشق_آباد واشنطن نيويورك بوسطن شيكاغو لوس_أنجليس لوس_أنجلوس سان_فرانسيسكو
  ميامي هيوستن أتلانتا ديترويت أوتاوا تورنتو مونتريال مكسيكو هافانا بوغوتا كراكاس ليما كيتو برازيليا ريو_دي_جانيرو ساو_باولو
  الطائف تبوك بريدة حائل نجران جازان أبها الظهران الأحساء القطيف ينبع عرعر سكاكا الباحة الجبيل حفر_الباطن خميس_مشيط عنيزة القصيم عسير
  سيدي_بوزيد القصرين قفصة قابس بنزرت الحمامات المنستير المهدية جندوبة باجة سليانة زغوان تطاوين مدنين جربة توزر بن_عروس أريانة منوبة باردو
  بورسعيد السويس الإسماعيلية المنصورة طنطا الزقازيق دمياط الفيوم المنيا أسيوط سوهاج الغردقة شرم_الشيخ العريش رفح عنابة سطيف باتنة تلمسان
  بجاية تيزي_وزو بسكرة ورقلة غرداية فاس مكناس أكادير وجدة تطوان الأنبار الرمادي ديالى بعقوبة سامراء تكريت نينوى السليمانية دهوك الناصرية
  القامشلي الحسكة عفرين منبج تدمر السويداء دوما كوباني بعلبك زحلة عرسال مأرب ذمار حضرموت المكلا شبوة أبين لحج الضالع صعدة سبها طبرق درنة
  غدامس الزنتان الفاشر نيالا كسلا جنين طولكرم قلقيلية أريحا بيت_لحم خان_يونس
  بوينس_آيرس سانتياغو مونتيفيديو أسونسيون`;

// Regions, and countries by the short names the press uses beside the platform's formal ones.
const REGIONS = `السعودية الإمارات بريطانيا أمريكا أميركا فلسطين كوريا_الجنوبية كوريا_الشمالية روسيا_البيضاء هولندا ساحل_العاج الكونغو البوسنة مقدونيا
  تشيكيا التشيك بورما الشرق_الأوسط شمال_أفريقيا شمال_افريقيا الخليج أوروبا آسيا أفريقيا القرم شبه_جزيرة_القرم كردستان سيناء الضفة_الغربية قطاع_غزة
  الجولان دارفور كشمير الأناضول البلقان القوقاز الصحراء_الغربية الغوطة_الشرقية دونباس دونيتسك لوغانسك الشيشان إنجلترا انجلترا اسكتلندا إيرلندا
  كاليفورنيا فلوريدا تكساس كتالونيا`;

const ENGLISH = `Britain America Syria Palestine Macedonia Burma Gaza Crimea Kurdistan Sinai Golan Darfur Kashmir Donbass England Scotland Wales
  Europe Asia Africa California Florida Texas Catalonia Middle_East West_Bank South_Korea North_Korea Ivory_Coast Hong_Kong
  Izmir Ankara Aleppo Homs Idlib Mosul Basra Erbil Kirkuk Jeddah Mecca Medina Alexandria Benghazi Misrata Sanaa Hodeidah Geneva Munich Frankfurt
  Hamburg Milan Naples Barcelona Valencia Marseille Lyon Strasbourg Manchester Glasgow Edinburgh Birmingham Beijing Mumbai Delhi New_Delhi Lahore
  Islamabad Peshawar Kandahar St_Petersburg Sochi Kyiv Kiev Odessa Kharkiv Washington Boston Miami Houston Atlanta San_Francisco Seattle Dallas
  Montreal Ottawa Rio_de_Janeiro Brasilia The_Hague Davos Jerusalem Ramallah Nablus Tel_Aviv Haifa Rabat Marrakech Tangier Oran Sfax Sousse Skopje
  Pristina Thessaloniki Osaka Hanoi Abuja Johannesburg Cape_Town Addis_Ababa`;

/** Folded names of regions, countries by their short names, and English city names. */
export const REGION_NAMES: readonly string[] = [
  ...REGIONS.trim().split(/\s+/u),
  ...ENGLISH.trim().split(/\s+/u),
].map((name) => fold(name.replaceAll('_', ' ')));

/** Folded city names; the words of a longer one are parted by a space. */
export const CITY_NAMES: readonly string[] = CITIES.trim()
  .split(/\s+/u)
  .map((name) => fold(name.replaceAll('_', ' ')));
