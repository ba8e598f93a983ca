'use strict';
// Loaded before everything else into each process that is measured: tells, when asked over the channel to its parent, what the process has used.
const { openSync, readSync } = require('node:fs');
const { monitorEventLoopDelay } = require('node:perf_hooks');

const loop = monitorEventLoopDelay({ resolution: 1 });
loop.enable();
let turns = [];

process.on('message', (ask) => {
  if (ask === 'collect' && globalThis.gc) for (let times = 0; times < 2; times += 1) globalThis.gc();
  if (ask === 'forget') {
    loop.reset();
    watchTurns();
  }
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  turns.sort((a, b) => a - b);
  process.send({
    usage: {
      cpu: (user + system) / 1_000, rss, heapUsed, external,
      loopMax: loop.max / 1e6, loopP99: loop.percentile(99) / 1e6,
      turnMax: turns.length > 0 ? turns.at(-1) : null, turnP99: turns.length > 0 ? turns[Math.floor(turns.length * 0.99)] : null,
    },
  });
});
process.on('disconnect', () => process.exit(0));
// Listening to the parent is no reason to stay.
process.channel?.unref();

// A client that does not get its turn for seconds, on a busy machine, is not one that has gone quiet.
const { Server } = require('node:http');
const { listen } = Server.prototype;
Server.prototype.listen = function listenPatiently(...given) {
  this.keepAliveTimeout = 120_000;
  return listen.apply(this, given);
};

let watching;
/** How much CPU the main thread uses from one look at the clock to the next: how long nobody else had their turn, whatever the machine does besides. */
function watchTurns() {
  turns = [];
  if (watching || process.platform !== 'linux') return;
  const file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
  const bytes = Buffer.alloc(64);
  const used = () => Number.parseInt(bytes.latin1Slice(0, readSync(file, bytes, 0, 64, 0)), 10) / 1e6;
  let last = used();
  watching = setInterval(() => {
    const now = used();
    turns.push(now - last);
    last = now;
  }, 1).unref();
}

// Artificial slowness and a leak, so that the bench can be seen to tell: so many milliseconds of CPU more for each request, so many bytes kept of each.
const burn = Number(process.env.BENCH_BURN || 0);
const leak = Number(process.env.BENCH_LEAK || 0);
const kept = [];
if (burn > 0 || leak > 0) {
  const { emit } = Server.prototype;
  Server.prototype.emit = function slowly(event, ...given) {
    if (event === 'request') {
      if (leak > 0) kept.push(Buffer.alloc(leak));
      const until = process.cpuUsage();
      for (let used = 0; used < burn * 1_000;) {
        const { user, system } = process.cpuUsage(until);
        used = user + system;
      }
    }
    return emit.call(this, event, ...given);
  };
}
