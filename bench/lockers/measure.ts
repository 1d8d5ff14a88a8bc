import { measureSubject } from './measure-subject.ts';
import { SUBJECTS } from './subjects.ts';

// Measures one locker, in a process of its own: `measure NAME OPTIONS`, the options as JSON.
const [name, options] = process.argv.slice(2);
const source = await SUBJECTS.find((subject) => subject.name === name)!.connect();
try {
  console.log(JSON.stringify(await measureSubject(source, JSON.parse(options!))));
} finally {
  await source.close();
}
