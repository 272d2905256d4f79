import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that wait for processes and platforms, not for the processor: begun late, they are what is waited for at the end. */
const SLOW = [
  'e2e/crash',
  'delivery/faults',
  'cli/register',
  'e2e/reminders',
  'test/main',
  'e2e/',
  'delivery/',
  'cli/',
];

/** The slow ones first, the others as they would go anyway. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = SLOW.findIndex((part) => moduleId.includes(part));
      return found < 0 ? SLOW.length : found;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
