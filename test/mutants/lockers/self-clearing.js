// The reference, but a parcel that has no compartment of its own size gets a larger one, and staff clear what they open.

import Reference from './reference.js';

export default class SelfClearing extends Reference {
  get hello() {
    const { capabilities, ...hello } = super.hello;
    const own = { strategy: 'fallback', staffOpening: 'clears' };
    const commands = capabilities.commands.filter((type) => type !== 'confirmRemoval');
    return { ...hello, name: 'self-clearing', capabilities: { ...capabilities, ...own, commands } };
  }

  reserveNow({ size }) {
    const names = this.sizes.map(({ name }) => name);
    const fitting = names.slice(names.indexOf(size));
    if (!names.includes(size)) return super.reserveNow({ size });
    const free = fitting.find((each) =>
      this.state.compartments.some((place) => place.size === each && place.state === 'free'),
    );
    return super.reserveNow({ size: free ?? size });
  }

  openExpiredNow() {
    const reply = super.openExpiredNow();
    for (const compartment of reply.opened) this.confirmRemovalNow({ compartment });
    return reply;
  }
}
