import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { hostMatches, INSTALLED_PACK } from './lib/portals/suffixes';

/** Why each permission is here: docs/decisions/0002-permissions.md. */
export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-svelte'],
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  hooks: {
    // Browsers in zh-TW or zh-HK look for `zh` next, never for zh_CN.
    'build:publicAssets': (_, files) => {
      const absoluteSrc = fileURLToPath(new URL('public/_locales/zh_CN/messages.json', import.meta.url));
      files.push({ absoluteSrc, relativeDest: '_locales/zh/messages.json' });
    },
  },
  zip: { name: 'reportory', excludeSources: ['test-output/**', 'demo-output/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'contextMenus', 'downloads', 'scripting', 'storage', 'unlimitedStorage'],
    host_permissions: hostMatches(INSTALLED_PACK),
    optional_host_permissions: ['*://*/*'],
    commands: {
      'save-report': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandSave__' },
      'open-library': { description: '__MSG_commandLibrary__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'reportory@reportory.org',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
