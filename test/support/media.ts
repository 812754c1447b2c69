import { emulateMedia } from '@web/test-runner-commands';

/**
 * Emulates these settings of a reader. Only Chromium supports it; with other browsers the test is skipped and counted
 * as skipped.
 *
 * @param test the `this` of the test
 */
export async function emulateMediaOrSkip(
  test: Mocha.Context,
  media: Parameters<typeof emulateMedia>[0],
): Promise<void> {
  try {
    await emulateMedia(media);
  } catch (thrown) {
    if (!(thrown instanceof Error) || !/not supported|CDP/.test(thrown.message)) throw thrown;
    test.skip();
  }
}
