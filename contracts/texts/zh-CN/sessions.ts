/** Words of signing in and out. */
import { type ModuleTexts, str } from '../form.ts';

/** Words of signing in and out. */
export const sessions = {
  errors: {
    'sessions.wrong_credentials': {
      what: '账号或密码不对。',
      next: '请核对后再试；忘记密码请联系本单位系统管理员重设。',
    },
    'sessions.locked': {
      what: '连续输错次数过多，账号已暂时锁定。',
      rule: '登录安全要求',
      next: (p) => `请 ${str(p, 'minutes')} 分钟后再试，或联系系统管理员。`,
    },
    'sessions.holds_no_post': {
      what: '您现在没有任职，账号不能登录。',
      rule: '谁任职谁办理；离任次日零时起停用',
      next: '已经到任的，请管机构人员的同志补登任职；手上的件已随离岗移交转给接收人。',
    },
  },
  actions: {
    'sessions.sign_in': '登录',
    'sessions.sign_out': '退出',
  },
  names: {
    'role.clerk': '文书',
    'role.section_chief': '科长',
    'role.director': '主任',
    'role.leader': '领导',
    'role.liaison': '领导联络员',
    'role.unit_principal': '单位主要负责人',
    'role.staff': '承办人',
    'role.contact': '单位联络员',
    'role.supervisor': '督查员',
    'role.archivist': '档案员',
    'role.flow_steward': '流程管理',
    'role.duty_officer': '值班员',
    'role.system_admin': '系统管理员',
    'role.security_admin': '安全管理员',
    'role.auditor': '安全审计员',
  },
  labels: {
    signIn: '登录',
    account: '账号',
    password: '密码',
    showPassword: '显示密码',
    hidePassword: '隐藏密码',
    welcome: (p) => `${str(p, 'office')}办公平台`,
    noSecrets: '本系统为非涉密系统，严禁登记、传输国家秘密',
    otherWay: '用账号密码登录',
    checking: '正在确认身份…',
  },
} satisfies ModuleTexts;
