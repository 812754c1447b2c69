/** A module of its own: Vite warns of a dynamic import of a module that the page also imports statically, as with `all.js`. */
import '../attachment-picker/sme-attachment-picker.js';
