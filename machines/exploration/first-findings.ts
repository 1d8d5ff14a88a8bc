import type { LockerRecord } from '../record.ts';
import type { ExplorationFinding } from './exploration.ts';
import type { Accusation, StepJudge } from './step-judge.ts';
import type { Walker } from './walker.ts';

/** The first finding of each property, with the way there from the start. */
export class FirstFindings {
  private readonly walker: Walker;
  private readonly judge: StepJudge;
  private readonly byName = new Map<string, ExplorationFinding>();

  constructor(walker: Walker, judge: StepJudge) {
    this.walker = walker;
    this.judge = judge;
  }

  list(): ExplorationFinding[] {
    return [...this.byName.values()];
  }

  /**
   * Leaves the walker anywhere.
   * @param path from the start to what was accused
   * @param sure how many moves of it lead to the state; those behind should have changed nothing, but the last
   */
  async note(
    accusations: readonly Accusation[],
    path: readonly number[],
    sure: number,
  ): Promise<void> {
    for (const { property } of accusations) {
      const { name } = property;
      if (this.byName.has(name)) continue;
      // What should have changed nothing is part of the story only if it did.
      let shortest = path;
      for (let i = path.length - 2; i >= sure; i--) {
        const shorter = shortest.toSpliced(i, 1);
        if (await this.tell(name, shorter)) shortest = shorter;
      }
      const finding = await this.tell(name, shortest);
      if (finding) this.byName.set(name, finding);
    }
  }

  private async tell(
    name: string,
    path: readonly number[],
  ): Promise<ExplorationFinding | undefined> {
    const records: LockerRecord[] = [];
    let found: Accusation | undefined;
    await this.walker.walk(path, (more) => {
      records.push(...more);
      this.judge.begin();
      const accusations = this.judge.take(more);
      found = accusations.find(({ property }) => property.name === name);
    });
    return found && { ...found, records };
  }
}
