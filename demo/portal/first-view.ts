/** Loaded in the head: a reload of the service does not draw the home screen first, and links work before the rest is loaded. */
import { showView } from './view.js';

showView();
addEventListener('hashchange', showView);
