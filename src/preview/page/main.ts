import './components.ts';
import './isnadPage.ts';
