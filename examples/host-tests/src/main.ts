import { showPage } from './page';

showPage(document.body);
