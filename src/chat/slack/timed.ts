import type { App } from '@slack/bolt';

/** Over a socket no HTTP answer tells how long Slack waited: the acknowledgements are timed where they are given. */
export function timeAcknowledgements(app: App, tell: (seconds: number) => void): void {
  const process = app.processEvent.bind(app);
  app.processEvent = (event) => {
    const begun = performance.now();
    const ack: typeof event.ack = async (answer) => {
      await event.ack(answer);
      tell((performance.now() - begun) / 1000);
    };
    return process({ ...event, ack });
  };
}
