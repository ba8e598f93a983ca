'use strict';
// Loaded before everything else into each process that is measured: tells, when asked over the channel to its parent, what the process has used.
const { monitorEventLoopDelay } = require('node:perf_hooks');

const loop = monitorEventLoopDelay({ resolution: 1 });
loop.enable();

process.on('message', (ask) => {
  if (ask === 'collect' && globalThis.gc) globalThis.gc();
  if (ask === 'forget') loop.reset();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send({
    usage: { cpu: (user + system) / 1_000, rss, heapUsed, external, loopMax: loop.max / 1e6, loopP99: loop.percentile(99) / 1e6 },
  });
});
process.on('disconnect', () => process.exit(0));
// Listening to the parent is no reason to stay.
process.channel?.unref();

// Artificial slowness, so that the bench can be seen to tell: so many milliseconds of CPU more for each request.
const burn = Number(process.env.BENCH_BURN || 0);
if (burn > 0) {
  const { Server } = require('node:http');
  const { emit } = Server.prototype;
  Server.prototype.emit = function slowly(event, ...given) {
    if (event === 'request') {
      const until = process.cpuUsage();
      for (let used = 0; used < burn * 1_000;) {
        const { user, system } = process.cpuUsage(until);
        used = user + system;
      }
    }
    return emit.call(this, event, ...given);
  };
}
