import { choice, flag, table, text, texts, whole } from './table.ts'

/** Activities, services, receivers and providers. */
export const components = table({
  says: 'One component that the manifest declares.',
  key: ['kind', 'name'],
  columns: {
    kind: choice(['activity', 'activity-alias', 'service', 'receiver', 'provider'], 'Its element.'),
    name: text('Full class name.'),
    target: text('Class an alias stands for.'),
    label: text('Name shown, in Chinese where there is one.'),
    exported: flag('Whether other apps can start it: stated, or the platform default.'),
    exportedStated: flag('Whether the manifest states it.'),
    enabled: flag('Whether it is enabled at install.'),
    process: text('Process it runs in, where not the default one.'),
    permission: text('Permission others need to start it.'),
    readPermission: text('Permission others need to read from a provider, where not the one above.'),
    writePermission: text('Permission others need to write to a provider, where not the one above.'),
    grantUriPermissions: flag('Whether a provider can grant access to single addresses of it.'),
    launcher: flag('Has an intent filter with MAIN and LAUNCHER.'),
    actions: texts('All actions of its intent filters.'),
    wakingBroadcasts: texts(
      'Broadcasts of the system that start a receiver while the app does not run, as far as the system still delivers them to it.',
    ),
    authorities: texts('Authorities of a provider.'),
    initOrder: whole('initOrder of a provider; higher is created first.'),
    foregroundServiceTypes: texts('foregroundServiceType of a service.'),
    attributes: texts('Further attributes, as name=value: launchMode, showWhenLocked, isolatedProcess.'),
    directBootAware: flag('Runs before the user unlocks the device.'),
  },
})
