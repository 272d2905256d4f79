// The least a Teams bot can be: CloudAdapter, its token check, an invoke answered.
import { createServer } from 'node:http';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';

// with any address named, the SDK wants all of them
const configuration = {
  ...process.env,
  ValidateAuthority: 'true',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  ToBotFromEmulatorOpenIdMetadataUrl: process.env.ToBotFromChannelOpenIdMetadataUrl,
  OAuthUrl: 'https://api.botframework.com',
};
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(configuration));
const answer = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'ok' };

async function logic(context) {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: answer } });
}

createServer((req, res) => {
  if (req.url === '/readyz') {
    res.end('ok');
    return;
  }
  let text = '';
  req.setEncoding('utf8');
  req.on('data', (chunk) => {
    text += chunk;
  });
  req.on('end', () => {
    req.body = JSON.parse(text);
    // what the adapter asks of a response, on Node's own
    const response = {
      socket: res.socket,
      header: (name, value) => res.setHeader(name, value),
      status: (code) => {
        res.statusCode = code;
      },
      send: (body) => res.write(typeof body === 'string' ? body : JSON.stringify(body)),
      end: () => res.end(),
    };
    adapter.process(req, response, logic);
  });
}).listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
