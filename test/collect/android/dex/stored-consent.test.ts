import { describe, expect, test } from '@jest/globals'
import { guardMeaning } from '../../../../src/collect/android/dex/stored-consent.ts'

describe('what the name of a stored value says', () => {
  test.each([
    ...[
      'agree',
      'isAgreed',
      'is_agree_privacy',
      'privacyPolicyAccepted',
      'PRIVACY_ACCEPTED',
      'agreeProtocol',
    ],
    ...[
      'agreement_accepted',
      'key_user_agree_privacy_policy',
      'consent_time',
      'privacy_ok',
      '是否同意隐私政策',
    ],
  ])('%s is a consent', (name) => expect(guardMeaning(name)).toBe('consent'))

  // As stored by real apps: first runs, switches, sessions, caches, and settings that speak of privacy or agreeing but are no consent.
  test.each([
    ...[
      'is_first_run',
      'FIRSTRUN',
      'isFirstEnter',
      'access_token',
      'login',
      'https_switch_key',
      'useOCR',
      'weather',
    ],
    ...['privacy_mode', 'privacy_enabled', 'privacyAlertShowed', 'privacy_hideTyping', 'privacy_blur_mode'],
    ...[
      'is_agreement_signup',
      'agreedBenefit',
      'allow_sms',
      'confirm',
      'debug',
      'privacy_version',
      'agreement',
    ],
    ...['key', '', '协议版本'],
  ])('%s may mean anything', (name) => expect(guardMeaning(name)).toBe('unknown'))

  test('nor is a value without a name known', () => expect(guardMeaning(undefined)).toBe('unknown'))
})
