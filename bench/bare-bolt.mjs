// The least a Slack app can be: Bolt, its signature check, a form acknowledged.
import { createServer } from 'node:http';
import { App, HTTPReceiver } from '@slack/bolt';

const receiver = new HTTPReceiver({
  signingSecret: process.env.SLACK_SIGNING_SECRET,
  endpoints: '/slack/events',
});
const app = new App({
  receiver,
  authorize: async () => ({ botToken: 'xoxb-bench', botId: 'B0BOT', botUserId: 'U0BOT' }),
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL },
});
app.view({ callback_id: /.*/, type: 'view_submission' }, async ({ ack }) => {
  await ack();
});
createServer((req, res) => {
  if (req.url === '/readyz') res.end('ok');
  else receiver.requestListener(req, res);
}).listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
