// What the site says around its pages.
export const words = {
  zh: {
    site: {
      label: '中文',
      lang: 'zh-CN',
      description: '依据《App违法违规收集使用个人信息行为认定方法》检测应用',
    },
    nav: {
      guides: '指南',
      ci: '持续集成',
      filter: '逐行检测',
      form: '自备模板',
      runtime: '运行日志',
      scaling: '规模',
      api: '程序库',
      rules: '规则目录',
      more: '其他',
      example: '报告示例',
      licences: '许可证',
    },
    theme: {
      outline: { label: '本页目录' },
      docFooter: { prev: '上一页', next: '下一页' },
      darkModeSwitchLabel: '外观',
      lightModeSwitchTitle: '切换到浅色',
      darkModeSwitchTitle: '切换到深色',
      sidebarMenuLabel: '目录',
      returnToTopLabel: '回到顶部',
      langMenuLabel: '切换语言',
      skipToContentLabel: '跳到正文',
      notFound: {
        title: '没有这一页',
        quote: '地址可能有误，或者该页已移走。',
        linkLabel: '回到首页',
        linkText: '回到首页',
      },
    },
    search: {
      translations: {
        button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
        modal: {
          displayDetails: '显示详情',
          resetButtonTitle: '清除',
          backButtonTitle: '关闭',
          noResultsText: '没有找到',
          footer: { selectText: '打开', navigateText: '移动', closeText: '关闭' },
        },
      },
    },
  },
  en: {
    site: {
      label: 'English',
      lang: 'en-US',
      description: "Audits apps against China's App personal-information criteria",
    },
    nav: {
      guides: 'Guides',
      ci: 'In CI',
      filter: 'Filter',
      form: 'Forms',
      runtime: 'Run-time logs',
      scaling: 'Scaling',
      api: 'Library',
      rules: 'Rules',
      more: 'More',
      example: 'Example report',
      licences: 'Licences',
    },
    theme: {},
  },
}
