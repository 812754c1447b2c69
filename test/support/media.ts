import { emulateMedia } from '@web/test-runner-commands';

/**
 * Shows the page as a reader with these settings sees it. Only Chromium can be told to; elsewhere the test is skipped,
 * and counted as such.
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
