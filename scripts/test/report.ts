/** What one part (or one of its runs) came to. */
export type Result = Readonly<{ name: string; passed: number; failed: number; said: readonly string[] }>;

/** Prints every failure again, then the one line that counts. Answers the exit code. */
export function report(results: readonly Result[]): number {
  const failures = results.filter(({ failed }) => failed > 0);
  if (failures.length > 0) console.log('\nWhat failed:');
  for (const { name, said } of failures) {
    console.log(`✗ ${name}`);
    for (const line of said) console.log(`    ${line.replaceAll('\n', '\n    ')}`);
  }
  const [passed, failed] = [sum(results.map((r) => r.passed)), sum(results.map((r) => r.failed))];
  console.log(`\n${passed} passed, ${failed} failed`);

  return failed === 0 && passed > 0 ? 0 : 1;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
