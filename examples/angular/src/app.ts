import { Component, CUSTOM_ELEMENTS_SCHEMA, DestroyRef, inject, signal } from '@angular/core';

/** The address of the service, set by the build: see `define` in angular.json. */
declare const SME_BASE_URL: string;

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  templateUrl: './app.html',
})
export class App {
  readonly baseUrl = SME_BASE_URL;
  readonly isSignedIn = signal(false);
  readonly isShown = signal(true);
  /** The page renders itself ten times a second around the service, as busy applications do. */
  readonly tenths = signal(0);

  constructor() {
    const timer = setInterval(() => this.tenths.update(before => before + 1), 100);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
