// Takes parcels in and gives them out, and no more: one step, no reasons for a no, codes that end at the very instant
// of their expiry, no memory of spent ones.

const VALIDITY_MS = 604_800_000;

export default class StorageOnly {
  constructor({ sizes }) {
    this.sizes = sizes;
    this.free = sizes.flatMap(({ name, count }) =>
      Array.from({ length: count }, (_, i) => ({ id: `${name}${i + 1}`, size: name })),
    );
    this.inside = new Map();
    this.issued = 0;
    this.now = 0;
  }

  get hello() {
    const capabilities = {
      commands: ['deposit', 'pickup'],
      strategy: 'exact',
      expiry: 'exclusive',
      rejections: 'untyped',
    };
    return { protocol: 1, name: 'storage only', version: '1', sizes: this.sizes, capabilities };
  }

  deposit({ size }, atMs) {
    this.now = Math.max(this.now, atMs);
    const place = this.free.find((each) => each.size === size);
    if (!place) return { ok: false };
    this.free = this.free.filter((each) => each !== place);
    const code = `${1000 + this.issued++}`;
    this.inside.set(code, { place, untilMs: this.now + VALIDITY_MS });
    return { ok: true, compartment: place.id, code };
  }

  pickup({ code }, atMs) {
    this.now = Math.max(this.now, atMs);
    const parcel = this.inside.get(code);
    if (!parcel || this.now >= parcel.untilMs) return { ok: false };
    this.inside.delete(code);
    this.free.push(parcel.place);
    return { ok: true, compartment: parcel.place.id };
  }
}
