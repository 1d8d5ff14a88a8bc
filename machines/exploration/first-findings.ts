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
   * Leaves the walker anywhere. If it does not happen again, what happened this time is kept.
   * @param path from the start to what was accused
   * @param sure how many moves of it lead to the state; those behind should have changed nothing, but the last
   */
  async note(
    accusations: readonly Accusation[],
    path: readonly number[],
    sure: number,
  ): Promise<void> {
    const { records } = this.walker;
    for (const accusation of accusations) {
      const { name } = accusation.property;
      if (this.byName.has(name)) continue;
      // What should have changed nothing is part of the story only if it did.
      let shortest = path;
      for (let i = path.length - 2; i >= sure; i--) {
        const shorter = shortest.toSpliced(i, 1);
        if (await this.tell(name, shorter)) shortest = shorter;
      }
      const finding = await this.tell(name, shortest);
      this.byName.set(name, finding ?? { ...accusation, records, isReproducible: false });
    }
  }

  private async tell(
    name: string,
    path: readonly number[],
  ): Promise<ExplorationFinding | undefined> {
    let found: Accusation | undefined;
    await this.walker.walk(path, (more) => {
      this.judge.begin();
      const accusations = this.judge.take(more);
      found = accusations.find(({ property }) => property.name === name);
    });
    return found && { ...found, records: this.walker.records, isReproducible: true };
  }
}
