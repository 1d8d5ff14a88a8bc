type TypedArray = Uint8Array | Int32Array | Float64Array;
type Fields = Record<string, unknown>;

/**
 * Notes the contents of objects and of all that can be reached from them: fields, elements, entries of Maps and Sets.
 * What it returns writes them back, into the same objects. What is in closures is not seen, nor what is private to an
 * object.
 *
 * @param roots where to begin
 * @param constants what never changes; nothing is noted of them, nor of what is reached through them alone
 */
export function memento(roots: readonly object[], constants: readonly object[] = []): () => void {
  const known = new Set(roots);
  const notes: Note[] = [];
  const reach = (value: unknown) => {
    if (typeof value === 'object' && value !== null && !constants.includes(value)) known.add(value);
  };
  // A Set that grows while it is walked through is walked through to its end.
  for (const object of known) notes.push(noteOf(object, reach));
  return () => {
    for (let i = 0; i < notes.length; i++) notes[i]!.restore();
  };
}

interface Note {
  restore(): void;
}

function noteOf(object: object, reach: (value: unknown) => void): Note {
  if (ArrayBuffer.isView(object)) return new NoteOfNumbers(object as TypedArray);
  const note =
    object instanceof Map
      ? new NoteOfMap(object)
      : object instanceof Set
        ? new NoteOfSet(object)
        : Array.isArray(object)
          ? new NoteOfArray(object)
          : new NoteOfFields(object as Fields);
  for (const value of note.values) reach(value);
  return note;
}

class NoteOfNumbers implements Note {
  private readonly numbers: TypedArray;
  private readonly contents: TypedArray;

  constructor(numbers: TypedArray) {
    this.numbers = numbers;
    this.contents = numbers.slice();
  }

  restore(): void {
    this.numbers.set(this.contents);
  }
}

class NoteOfMap implements Note {
  private readonly map: Map<unknown, unknown>;
  private readonly entries: readonly (readonly [unknown, unknown])[];

  constructor(map: Map<unknown, unknown>) {
    this.map = map;
    this.entries = [...map];
  }

  get values(): readonly unknown[] {
    return this.entries.flat();
  }

  restore(): void {
    const { map, entries } = this;
    if (map.size > 0) map.clear();
    for (const [key, value] of entries) map.set(key, value);
  }
}

class NoteOfSet implements Note {
  private readonly set: Set<unknown>;
  readonly values: readonly unknown[];

  constructor(set: Set<unknown>) {
    this.set = set;
    this.values = [...set];
  }

  restore(): void {
    this.set.clear();
    for (const value of this.values) this.set.add(value);
  }
}

class NoteOfArray implements Note {
  private readonly array: unknown[];
  readonly values: readonly unknown[];

  constructor(array: unknown[]) {
    this.array = array;
    this.values = array.slice();
  }

  restore(): void {
    const { array, values } = this;
    if (array.length !== values.length) array.length = values.length;
    for (let i = 0; i < values.length; i++) array[i] = values[i];
  }
}

class NoteOfFields implements Note {
  private readonly object: Fields;
  private readonly names: readonly string[];
  readonly values: readonly unknown[];

  constructor(object: Fields) {
    this.object = object;
    this.names = Object.keys(object);
    this.values = this.names.map((name) => object[name]);
  }

  restore(): void {
    const { object, names, values } = this;
    // A field that came later is taken away again.
    for (const name of Object.keys(object)) if (!names.includes(name)) delete object[name];
    for (let i = 0; i < names.length; i++) {
      const name = names[i]!;
      // A constant field of a frozen object must not even be written to.
      if (object[name] !== values[i]) object[name] = values[i];
    }
  }
}
