// Prints what a measurement prints, and nothing of how it is run.

export default class Bare {
  /** @param {string | Buffer} chunk */
  onStdOut(chunk) {
    process.stdout.write(chunk);
  }

  /** @param {import('@playwright/test/reporter').TestCase} test @param {import('@playwright/test/reporter').TestResult} result */
  onTestEnd(test, result) {
    if (result.status !== 'passed') console.log(`${test.title}: ${result.status}\n${result.error?.message ?? ''}`);
  }

  printsToStdio() {
    return true;
  }
}
