// Shows the contract. `npm run docs:api` puts the contract and Redoc beside this file.
import { init } from './redoc.js';

init('openapi.yaml', { disableTelemetry: true }, document.getElementById('reference'));
