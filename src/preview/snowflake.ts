// Discord's ids: milliseconds since 2015 in the upper 42 bits, a counter below (docs: Reference, Snowflakes).
const EPOCH = 1_420_070_400_000n;
let counter = 0n;

/** A new id of 18 or 19 digits, later than every one before it within a process. */
export function snowflake(): string {
  counter = (counter + 1n) % 4_194_304n;
  return (((BigInt(Date.now()) - EPOCH) << 22n) | counter).toString();
}
