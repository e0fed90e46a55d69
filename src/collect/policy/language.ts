/** Language of most of a text, and how much there is of it: Chinese characters, or words of English. */
export interface Language {
  readonly language: 'zh-Hans' | 'zh-Hant' | 'en' | 'other'
  readonly characters: number
}

/** Common characters of texts like these that exist in traditional writing only. */
const TRADITIONAL = new Set(
  '個資訊隱權們這為與對說時關應該會務處過將條約護據變開發產業傳網絡繫註戶號碼備聯設請選擇項內問題頁導覽單實現術語種類營運維錄總證書範圍際區參無論當從來麼還讓給張經濟幾點擊閉啟動儲檢測評標誌連線帳則負責構紀瀏銷終簡體視頻電話郵遞',
)

/** Reads the language off the characters. */
export const languageOf = (text: string): Language => {
  let han = 0
  let traditional = 0
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0x20000 && code <= 0x3ffff)) {
      han++
      if (TRADITIONAL.has(char)) traditional++
    }
  }
  const words = text.match(/[A-Za-z]{2,40}/g)?.length ?? 0
  if (han * 1.5 >= words) {
    if (han === 0) return { language: 'other', characters: 0 }
    return { language: traditional * 20 > han ? 'zh-Hant' : 'zh-Hans', characters: han }
  }
  // English is told from other Latin languages by its smallest words.
  const small = text.match(/\b(?:the|of|and|to|you|your|we|our|is|or|in)\b/gi)?.length ?? 0
  return { language: small * 12 > words ? 'en' : 'other', characters: words }
}
