/** Words of the shell: what every screen has around it. */
import type { ModuleTexts } from '../form.ts';

/** Words of the shell. */
export const system = {
  names: {},
  labels: {
    rail: '主菜单',
    phoneTabs: '底部菜单',
    skip: '跳到正文',
    leave: '退出登录',
    desk: '待办',
    echoes: '回音',
    search: '查找',
    me: '我',
    keysHint: '按 ? 看键盘操作',
    demo: '演示环境：时间是演示时钟',
    noSuchPage: '没有这个页面',
    noSuchPageHow: '地址可能写错了，或这件事已不在这里。',
    toDesk: '回到待办',
    broken: '这一屏出了意外',
    brokenHow: '已填写的内容都留着。请刷新；仍不行请联系管理员。',
    reload: '刷新页面',
    newVersion: '平台刚刚更新过，请刷新页面；已填写的内容都留着。',
  },
} satisfies ModuleTexts;
