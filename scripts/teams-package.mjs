// Builds the Teams app package (dist/giornate-teams.zip) from manifests/teams, with your app id and host in it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { strToU8, zipSync } from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = path.join(root, 'manifests/teams');
const usage = `Usage: npm run teams:package -- --app-id ID --host HOST [options]

  --app-id ID      app (client) id of the Azure Bot; or MicrosoftAppId in the environment
  --host HOST      host name the bot is reached at; or TEAMS_PUBLIC_HOST in the environment
  --website URL    page about the service at your organisation (https://HOST/)
  --privacy URL    its privacy notice (https://HOST/privacy)
  --terms URL      its terms of use (https://HOST/terms)
  --out FILE       dist/giornate-teams.zip`;

function fail(message, code) {
  console.error(message);
  process.exit(code);
}

function options() {
  const text = { type: 'string' };
  try {
    const { values } = parseArgs({
      options: {
        'app-id': text,
        host: text,
        website: text,
        privacy: text,
        terms: text,
        out: text,
        help: { type: 'boolean', short: 'h' },
      },
    });
    return values;
  } catch (error) {
    return fail(`${error.message}\n\n${usage}`, 2);
  }
}

const given = options();
if (given.help) {
  console.log(usage);
  process.exit(0);
}
const appId = given['app-id'] ?? process.env.MicrosoftAppId;
const host = given.host ?? process.env.TEAMS_PUBLIC_HOST;
if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(appId ?? ''))
  fail(`--app-id must be a GUID\n\n${usage}`, 2);
if (!/^[a-z\d-]+(\.[a-z\d-]+)+$/i.test(host ?? '')) {
  fail(`--host must be a host name, without https:// and path\n\n${usage}`, 2);
}

const read = (name) => readFileSync(path.join(source, name));
const manifest = JSON.parse(read('manifest.json'));
manifest.id = appId;
manifest.version = JSON.parse(readFileSync(path.join(root, 'package.json'))).version;
for (const bot of manifest.bots) bot.botId = appId;
manifest.validDomains = [host];
Object.assign(manifest.developer, {
  websiteUrl: given.website ?? `https://${host}/`,
  privacyUrl: given.privacy ?? `https://${host}/privacy`,
  termsOfUseUrl: given.terms ?? `https://${host}/terms`,
});

/** Some patterns of Microsoft's schema for translations are no regular expressions any more: they are left out. */
function translationSchema() {
  const schemas = `build/json-schemas/teams/v${manifest.manifestVersion}`;
  const resolve = createRequire(import.meta.url).resolve;
  const file = resolve(`@microsoft/app-manifest/${schemas}/MicrosoftTeams.Localization.schema.json`);
  const schema = JSON.parse(readFileSync(file));
  for (const pattern of Object.keys(schema.patternProperties)) {
    try {
      new RegExp(pattern, 'u');
    } catch {
      delete schema.patternProperties[pattern];
    }
  }
  return schema;
}

// The schemas come with the library: nothing is fetched.
const languages = manifest.localizationInfo.additionalLanguages.map(({ file }) => file);
const faults = [...(await AppManifestUtils.validateAgainstSchema(manifest))];
for (const file of languages) {
  faults.push(...(await AppManifestUtils.validateAgainstSchema(JSON.parse(read(file)), translationSchema())));
}
if (faults.length > 0) fail(`The manifest is not valid:\n${faults.join('\n')}`, 1);

const { color, outline } = manifest.icons;
const files = Object.fromEntries([color, outline, ...languages].map((name) => [name, read(name)]));
const zip = zipSync(
  { 'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`), ...files },
  // The same input makes the same package, to the byte.
  { mtime: '2026-01-01T00:00:00', level: 9 },
);
const out = path.resolve(given.out ?? path.join(root, 'dist/giornate-teams.zip'));
mkdirSync(path.dirname(out), { recursive: true });
writeFileSync(out, zip);
console.log(out);
