// The site of docs/, in both languages: `npx vitepress@1 build docs`. Chinese pages are `name.zh-CN.md` and stand under /zh/.
const page = (text, link) => ({ text, link })
const nav = {
  en: [
    page('CI', '/ci'),
    page('Run-time logs', '/runtime'),
    page('Scaling', '/scaling'),
    page('Library', '/api'),
    page('Rules', '/rules/en/'),
  ],
  zh: [
    page('持续集成', '/zh/ci'),
    page('运行日志', '/zh/runtime'),
    page('规模', '/zh/scaling'),
    page('程序库', '/zh/api'),
    page('规则', '/rules/zh/'),
  ],
}
const sidebar = {
  en: [
    page('In CI', '/ci'),
    page('Filter', '/filter'),
    page('Forms', '/form'),
    page('Run-time logs', '/runtime'),
    page('Scaling', '/scaling'),
    page('Library', '/api'),
    page('Rules', '/rules/en/'),
    page('Licences', '/licences'),
  ],
  zh: [
    page('持续集成', '/zh/ci'),
    page('过滤器', '/zh/filter'),
    page('表格', '/zh/form'),
    page('运行日志', '/zh/runtime'),
    page('规模', '/zh/scaling'),
    page('程序库', '/zh/api'),
    page('规则', '/rules/zh/'),
    page('许可证', '/licences'),
  ],
}
const example = (language) =>
  page(language === 'zh' ? '报告示例' : 'Example report', '/examples/meeting-with-session.html')

export default {
  title: 'mingshi 明示',
  cleanUrls: true,
  rewrites: (path) =>
    path.endsWith('.zh-CN.md')
      ? `zh/${path.replace('.zh-CN.md', '.md')}`
      : path.replace(/README\.md$/, 'index.md'),
  // Pages are read on code hosts too, where links lead to files outside docs/.
  ignoreDeadLinks: true,
  // Rules quote what apps say; none of it is a template.
  markdown: { config: (md) => md.set({ html: false }) },
  vue: { template: { compilerOptions: { delimiters: ['\u0001', '\u0001'] } } },
  locales: {
    root: {
      label: 'English',
      lang: 'en-US',
      themeConfig: { nav: [...nav.en, example('en')], sidebar: sidebar.en },
    },
    zh: {
      label: '中文',
      lang: 'zh-CN',
      themeConfig: { nav: [...nav.zh, example('zh')], sidebar: sidebar.zh },
    },
  },
  themeConfig: { search: { provider: 'local' } },
}
