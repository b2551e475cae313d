// What a page has received, in bytes as sent, and how its network is slowed down.

/**
 * Conditions by name. `slow4G` is the profile that Lighthouse calls slow 4G: every request waits 150 ms for its
 * answer, all of them share 1.6 Mbit/s. The browser simulates it request by request, so there are no handshakes.
 */
export const NETWORKS = {
  full: null,
  slow4G: { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
};

/** Slows a tab down and counts what it receives. `bytes(time)` answers for a time of the page's, or for now. */
export async function watch(tab, network) {
  const answers = new Map();
  let clock;
  tab.on('Network.requestWillBeSent', ({ requestId, timestamp, wallTime, request }) => {
    clock ??= { timestamp, wallTime };
    if (!request.url.startsWith('data:')) answers.set(requestId, { pieces: [] });
  });
  const piece = ({ requestId, timestamp }, length) => answers.get(requestId)?.pieces.push({ timestamp, length });
  tab.on('Network.responseReceived', (event) => piece(event, event.response.encodedDataLength));
  tab.on('Network.dataReceived', (event) => piece(event, event.encodedDataLength));
  tab.on('Network.loadingFinished', (event) => {
    // What the pieces did not tell, such as the last one's frame.
    const told = answers.get(event.requestId)?.pieces.reduce((sum, { length }) => sum + length, 0);
    piece(event, event.encodedDataLength - told);
  });
  await tab.send('Network.enable');
  if (NETWORKS[network]) await tab.send('Network.emulateNetworkConditions', NETWORKS[network]);
  return {
    bytes(origin = 0, time = Infinity) {
      const until = (origin + time) / 1000 - clock.wallTime + clock.timestamp;
      const received = [...answers.values()].flatMap(({ pieces }) => pieces.filter((p) => p.timestamp <= until));
      return received.reduce((sum, { length }) => sum + length, 0);
    },
    requests: () => answers.size,
  };
}
