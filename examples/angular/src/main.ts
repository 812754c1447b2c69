import { bootstrapApplication } from '@angular/platform-browser';
import 'sme-one-id/all.js';

import { App } from './app';

bootstrapApplication(App).catch(console.error);
