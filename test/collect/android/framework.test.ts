import { expect, test } from '@jest/globals'
import { frameworkOf } from '../../../src/collect/android/framework.ts'

test.each([
  ['flutter', 'lib/arm64-v8a/libflutter.so'],
  ['uni-app', 'assets/apps/__UNI__1/www/app-service.js'],
  ['react-native', 'assets/index.android.bundle'],
  ['cordova', 'assets/www/cordova.js'],
  ['unity', 'lib/armeabi-v7a/libunity.so'],
  ['xamarin', 'assemblies/assemblies.blob'],
  ['cocos', 'lib/armeabi-v7a/libcocos2djs.so'],
  ['lua', 'lib/armeabi/libluajava.so'],
  ['lua', 'assets/main.lua'],
  ['native', 'assets/help/main.lua.txt'],
])('%s is told by %s', (framework, entry) => {
  expect(frameworkOf(['classes.dex', entry, 'AndroidManifest.xml'])).toBe(framework)
})
