// The reference without staff and without faults: two steps to deposit, any size that fits, from the largest down.

import Reference from './reference.js';

export default class DriverOnly extends Reference {
  get hello() {
    const { capabilities, ...hello } = super.hello;
    const commands = ['reserve', 'confirm', 'cancel', 'pickup', 'status'];
    const { strategy: _, ...others } = capabilities;
    return {
      ...hello,
      name: 'driver only',
      capabilities: { ...others, commands, tells: ['doors'] },
    };
  }

  reserveNow({ size }) {
    const names = this.sizes.map(({ name }) => name);
    const fitting = names.slice(names.indexOf(size)).toReversed();
    if (!names.includes(size)) return super.reserveNow({ size });
    const free = fitting.find((each) =>
      this.state.compartments.some((place) => place.size === each && place.state === 'free'),
    );
    return super.reserveNow({ size: free ?? size });
  }
}
