<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>action</name>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Start publicity</source>
        <translation>开始公示</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Thaw</source>
        <translation>解冻</translation>
    </message>
    <message>
        <source>File</source>
        <translation>建档</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离职</translation>
    </message>
    <message>
        <source>Rejoin</source>
        <translation>重新入职</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>申领</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Report lost</source>
        <translation>挂失</translation>
    </message>
    <message>
        <source>Reissue</source>
        <translation>补证</translation>
    </message>
    <message>
        <source>Cancel certificate</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Confirm print</source>
        <translation>确认打印</translation>
    </message>
    <message>
        <source>Record as spoiled</source>
        <translation>登记作废</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>attachment</name>
    <message>
        <source>Belongs to</source>
        <translation>所属类型</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>所属记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>所属字段</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容摘要</translation>
    </message>
    <message>
        <source>Media type</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>大小（字节）</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>authorisation</name>
    <message>
        <source>Collection</source>
        <translation>归集授权</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询授权</translation>
    </message>
    <message>
        <source>Single query</source>
        <translation>单次查询授权</translation>
    </message>
    <message>
        <source>Paper letter</source>
        <translation>纸质授权书</translation>
    </message>
    <message>
        <source>Face comparison</source>
        <translation>人脸比对</translation>
    </message>
    <message>
        <source>Signature pad</source>
        <translation>电子签名</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>从业</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>保险</translation>
    </message>
    <message>
        <source>Background check</source>
        <translation>背景核查</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>家政服务员</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>授权种类</translation>
    </message>
    <message>
        <source>Granted to</source>
        <translation>被授权方</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>授权方式</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>授权范围</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Letter of authorisation</source>
        <translation>授权书扫描件</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>存放地点</translation>
    </message>
    <message>
        <source>Withdrawn at</source>
        <translation>撤回时间</translation>
    </message>
    <message>
        <source>Reason of withdrawal</source>
        <translation>撤回原因</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>授权</translation>
    </message>
</context>
<context>
    <name>background_check</name>
    <message>
        <source>Match</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>No such person</source>
        <translation>库中无此号</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待返回</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>家政服务员</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Submitted on</source>
        <translation>提交日期</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>返回日期</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份比对</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>核查情况</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>核查机关</translation>
    </message>
    <message>
        <source>Background check</source>
        <translation>背景核查</translation>
    </message>
</context>
<context>
    <name>card</name>
    <message>
        <source>Certificate</source>
        <translation>上门服务证</translation>
    </message>
    <message>
        <source>Card sequence</source>
        <translation>证卡序号</translation>
    </message>
    <message>
        <source>Stock number</source>
        <translation>卡纸编号</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Template version</source>
        <translation>版式版本</translation>
    </message>
    <message>
        <source>Printed at</source>
        <translation>打印时间</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>证卡</translation>
    </message>
</context>
<context>
    <name>certificate</name>
    <message>
        <source>Certificate number</source>
        <translation>证件编号</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>家政服务员</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>家政企业</translation>
    </message>
    <message>
        <source>Service category</source>
        <translation>服务类别</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>发证日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Issued offline</source>
        <translation>离线发证</translation>
    </message>
    <message>
        <source>Door-to-door service certificate</source>
        <translation>上门服务证</translation>
    </message>
</context>
<context>
    <name>document_type</name>
    <message>
        <source>Resident identity card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Residence permit (Hong Kong, Macao, Taiwan)</source>
        <translation>港澳台居民居住证</translation>
    </message>
    <message>
        <source>Foreign permanent residence card</source>
        <translation>外国人永久居留身份证</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Travel permit (Hong Kong, Macao)</source>
        <translation>港澳居民来往内地通行证</translation>
    </message>
    <message>
        <source>Travel permit (Taiwan)</source>
        <translation>台湾居民来往大陆通行证</translation>
    </message>
</context>
<context>
    <name>employment</name>
    <message>
        <source>Labour contract</source>
        <translation>劳动合同</translation>
    </message>
    <message>
        <source>Service contract</source>
        <translation>服务合同</translation>
    </message>
    <message>
        <source>Three-party agency contract</source>
        <translation>中介三方合同</translation>
    </message>
    <message>
        <source>Resigned</source>
        <translation>本人辞职</translation>
    </message>
    <message>
        <source>Contract ended</source>
        <translation>合同到期</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>企业解除</translation>
    </message>
    <message>
        <source>Went to another enterprise</source>
        <translation>转到其他企业</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>家政服务员</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>家政企业</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>Joined on</source>
        <translation>入职日期</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>离职日期</translation>
    </message>
    <message>
        <source>Reason for leaving</source>
        <translation>离职原因</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同类型</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>从业经历</translation>
    </message>
</context>
<context>
    <name>enterprise</name>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分公司</translation>
    </message>
    <message>
        <source>Individual business</source>
        <translation>个体工商户</translation>
    </message>
    <message>
        <source>Private non-enterprise unit</source>
        <translation>民办非企业单位</translation>
    </message>
    <message>
        <source>Farmers&apos; cooperative</source>
        <translation>农民专业合作社</translation>
    </message>
    <message>
        <source>Foreign-invested company</source>
        <translation>外商投资企业</translation>
    </message>
    <message>
        <source>In business</source>
        <translation>存续（在营）</translation>
    </message>
    <message>
        <source>Licence revoked</source>
        <translation>吊销</translation>
    </message>
    <message>
        <source>Deregistered</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Moved out</source>
        <translation>迁出</translation>
    </message>
    <message>
        <source>Business suspended</source>
        <translation>停业</translation>
    </message>
    <message>
        <source>Registration cancelled</source>
        <translation>撤销登记</translation>
    </message>
    <message>
        <source>Employing</source>
        <translation>员工制</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>中介制</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台制</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>18 characters, as on the business licence</source>
        <translation>18位，与营业执照一致</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>工商注册号</translation>
    </message>
    <message>
        <source>Enterprise name</source>
        <translation>企业名称</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>曾用名</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Kind of subject</source>
        <translation>主体类型</translation>
    </message>
    <message>
        <source>Registration authority</source>
        <translation>登记机关</translation>
    </message>
    <message>
        <source>Established on</source>
        <translation>成立日期</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>核准日期</translation>
    </message>
    <message>
        <source>Business term from</source>
        <translation>营业期限自</translation>
    </message>
    <message>
        <source>Business term until</source>
        <translation>营业期限至</translation>
    </message>
    <message>
        <source>Empty: long-term</source>
        <translation>空为长期</translation>
    </message>
    <message>
        <source>Registered capital (10,000 yuan)</source>
        <translation>注册资本（万元）</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Registration state</source>
        <translation>登记状态</translation>
    </message>
    <message>
        <source>Business scope</source>
        <translation>经营范围</translation>
    </message>
    <message>
        <source>Industry code</source>
        <translation>行业代码</translation>
    </message>
    <message>
        <source>Registered address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Business address</source>
        <translation>经营地址</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>行政区划</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Document of the legal representative</source>
        <translation>法定代表人证件类型</translation>
    </message>
    <message>
        <source>Document number of the legal representative</source>
        <translation>法定代表人证件号码</translation>
    </message>
    <message>
        <source>Phone of the legal representative</source>
        <translation>法定代表人手机</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact phone</source>
        <translation>联系人手机</translation>
    </message>
    <message>
        <source>Landline</source>
        <translation>固定电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Business model</source>
        <translation>经营模式</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务项目</translation>
    </message>
    <message>
        <source>Declared headcount</source>
        <translation>申报从业人数</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>门店数</translation>
    </message>
    <message>
        <source>Annual revenue (yuan)</source>
        <translation>年营业收入（元）</translation>
    </message>
    <message>
        <source>Business licence scan</source>
        <translation>营业执照扫描件</translation>
    </message>
    <message>
        <source>Credit commitment scan</source>
        <translation>信用承诺书扫描件</translation>
    </message>
    <message>
        <source>Management rules scan</source>
        <translation>管理制度扫描件</translation>
    </message>
    <message>
        <source>MOFCOM platform number</source>
        <translation>商务部平台编号</translation>
    </message>
    <message>
        <source>MOFCOM platform</source>
        <translation>商务部平台状态</translation>
    </message>
    <message>
        <source>Provincial platform number</source>
        <translation>省平台编号</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>家政企业</translation>
    </message>
</context>
<context>
    <name>health_check</name>
    <message>
        <source>Qualified</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Not qualified</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>To be checked again</source>
        <translation>需复查</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>家政服务员</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>体检类别</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>体检机构</translation>
    </message>
    <message>
        <source>Examined on</source>
        <translation>体检日期</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>体检结论</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Empty: one year after the examination</source>
        <translation>空为体检日起一年</translation>
    </message>
    <message>
        <source>Report number</source>
        <translation>报告编号</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>体检</translation>
    </message>
</context>
<context>
    <name>identity_check</name>
    <message>
        <source>Card reader</source>
        <translation>读卡</translation>
    </message>
    <message>
        <source>Face comparison</source>
        <translation>人脸比对</translation>
    </message>
    <message>
        <source>By eye</source>
        <translation>人工核对</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台核验</translation>
    </message>
    <message>
        <source>Consistent</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Inconsistent</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待返回</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>家政服务员</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>核验方式</translation>
    </message>
    <message>
        <source>Checked at</source>
        <translation>核验时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>核验结果</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>比对分值</translation>
    </message>
    <message>
        <source>Identity check</source>
        <translation>身份核验</translation>
    </message>
</context>
<context>
    <name>insurance</name>
    <message>
        <source>Accident</source>
        <translation>意外伤害险</translation>
    </message>
    <message>
        <source>Employer&apos;s liability</source>
        <translation>雇主责任险</translation>
    </message>
    <message>
        <source>Service liability</source>
        <translation>家政服务责任险</translation>
    </message>
    <message>
        <source>Professional liability</source>
        <translation>职业责任险</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>家政企业</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>家政服务员</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>政府</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保险公司</translation>
    </message>
    <message>
        <source>Policy number</source>
        <translation>保单号</translation>
    </message>
    <message>
        <source>Sum insured (yuan)</source>
        <translation>保险金额（元）</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>缴费方</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>保险</translation>
    </message>
</context>
<context>
    <name>jiaxin::Button</name>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>jiaxin::DateEdit</name>
    <message>
        <source>e.g. 1970-01-15 or 19700115</source>
        <translation>如 1970-01-15 或 19700115</translation>
    </message>
</context>
<context>
    <name>jiaxin::FieldRow</name>
    <message>
        <source>%1, required</source>
        <translation>%1，必填</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>仍要保存</translation>
    </message>
    <message>
        <source>Save %1 anyway</source>
        <translation>仍要保存%1</translation>
    </message>
    <message>
        <source>Reason (goes into the audit log)</source>
        <translation>理由（记入审计）</translation>
    </message>
    <message>
        <source>Reason to save %1 anyway</source>
        <translation>仍要保存%1的理由</translation>
    </message>
</context>
<context>
    <name>jiaxin::FilterChip</name>
    <message>
        <source>Filter is on, Delete drops it</source>
        <translation>已筛选，按 Delete 取消</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>jiaxin::MainWindow</name>
    <message>
        <source>JiaXin</source>
        <translation>家信</translation>
    </message>
    <message>
        <source>Back (Alt+←)</source>
        <translation>后退（Alt+←）</translation>
    </message>
    <message>
        <source>Forward (Alt+→)</source>
        <translation>前进（Alt+→）</translation>
    </message>
</context>
<context>
    <name>jiaxin::Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>展开</translation>
    </message>
</context>
<context>
    <name>jiaxin::NavigationItem</name>
    <message>
        <source>%1, %2 waiting</source>
        <translation>%1，待办 %2</translation>
    </message>
</context>
<context>
    <name>jiaxin::PhotoView</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>No photo yet</source>
        <translation>尚无照片</translation>
    </message>
</context>
<context>
    <name>jiaxin::SerialHeader</name>
    <message>
        <source>Serial numbers</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
</context>
<context>
    <name>jiaxin::StatusBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Type size %1%</source>
        <translation>字号 %1%</translation>
    </message>
</context>
<context>
    <name>jiaxin::TableHeader</name>
    <message>
        <source>Column titles</source>
        <translation>列标题</translation>
    </message>
</context>
<context>
    <name>jiaxin::Tile</name>
    <message>
        <source>Nothing waits</source>
        <translation>无待办</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>jiaxin::TopBar</name>
    <message>
        <source>Find enterprises, workers, certificates, papers</source>
        <translation>查企业、服务员、证号、文号</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>JiaXin</source>
        <translation>家信</translation>
    </message>
</context>
<context>
    <name>platform_state</name>
    <message>
        <source>Not entered</source>
        <translation>未录入</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>已录入</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
</context>
<context>
    <name>record</name>
    <message>
        <source>Card reader</source>
        <translation>读卡</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>手工录入</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业填报</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门推送</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
</context>
<context>
    <name>role</name>
    <message>
        <source>Clerk</source>
        <translation>经办岗</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>审核岗</translation>
    </message>
    <message>
        <source>Certificate officer</source>
        <translation>制证岗</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Account administrator</source>
        <translation>账户管理员</translation>
    </message>
    <message>
        <source>Security administrator</source>
        <translation>安全管理员</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
</context>
<context>
    <name>service_category</name>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Live-in</source>
        <translation>居家</translation>
    </message>
    <message>
        <source>Elder care</source>
        <translation>养老照护</translation>
    </message>
    <message>
        <source>Mother and infant care</source>
        <translation>母婴照护</translation>
    </message>
</context>
<context>
    <name>service_item</name>
    <message>
        <source>Cleaning</source>
        <translation>保洁</translation>
    </message>
    <message>
        <source>Cooking</source>
        <translation>家庭烹饪</translation>
    </message>
    <message>
        <source>Elder care</source>
        <translation>养老照护</translation>
    </message>
    <message>
        <source>Mother and newborn care</source>
        <translation>母婴护理</translation>
    </message>
    <message>
        <source>Infant care</source>
        <translation>婴幼儿照护</translation>
    </message>
    <message>
        <source>Patient care</source>
        <translation>病患陪护</translation>
    </message>
    <message>
        <source>Care of disabled persons</source>
        <translation>残疾人照护</translation>
    </message>
    <message>
        <source>Hourly work</source>
        <translation>钟点服务</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>搬家</translation>
    </message>
    <message>
        <source>Appliance cleaning</source>
        <translation>家电清洗</translation>
    </message>
    <message>
        <source>Organising</source>
        <translation>整理收纳</translation>
    </message>
</context>
<context>
    <name>state</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Approved by the county</source>
        <translation>县级已审</translation>
    </message>
    <message>
        <source>Approved by the city</source>
        <translation>市级已审</translation>
    </message>
    <message>
        <source>In publicity</source>
        <translation>公示中</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>已建档</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>已申领</translation>
    </message>
    <message>
        <source>To be made</source>
        <translation>待制证</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>已制证</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已发放</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>To be printed</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>已送打印</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已挂失</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>将到期</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已存</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Background check</source>
        <translation>背景核查</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>体检</translation>
    </message>
    <message>
        <source>Training and insurance</source>
        <translation>培训保险</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>status_reason</name>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>将到期</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Result awaited</source>
        <translation>待返回</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Check does not cover the category</source>
        <translation>体检类别不符</translation>
    </message>
    <message>
        <source>Document expires soon</source>
        <translation>证件将到期</translation>
    </message>
    <message>
        <source>Document expired</source>
        <translation>证件已过期</translation>
    </message>
    <message>
        <source>Insurance expires soon</source>
        <translation>保险将到期</translation>
    </message>
    <message>
        <source>Insurance expired</source>
        <translation>保险已过期</translation>
    </message>
    <message>
        <source>No insurance</source>
        <translation>无保险</translation>
    </message>
    <message>
        <source>No training passed</source>
        <translation>岗前培训未合格</translation>
    </message>
    <message>
        <source>Examination awaited</source>
        <translation>待体检</translation>
    </message>
    <message>
        <source>Worker not filed yet</source>
        <translation>尚未建档</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Record locked</source>
        <translation>档案已锁定</translation>
    </message>
    <message>
        <source>Enterprise not published</source>
        <translation>企业未发布</translation>
    </message>
    <message>
        <source>Enterprise frozen</source>
        <translation>企业已冻结</translation>
    </message>
    <message>
        <source>Enterprise not in business</source>
        <translation>企业不在营</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>Pre-job</source>
        <translation>岗前培训</translation>
    </message>
    <message>
        <source>Refresher</source>
        <translation>回炉培训</translation>
    </message>
    <message>
        <source>Skill upgrade</source>
        <translation>技能提升</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待考核</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>家政服务员</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>培训机构</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>培训课程</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>培训类别</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <source>Started on</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>考核结果</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>成绩</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>证书编号</translation>
    </message>
    <message>
        <source>Certificate issuer</source>
        <translation>发证机构</translation>
    </message>
    <message>
        <source>Certificate of</source>
        <translation>发证日期</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
</context>
<context>
    <name>unit</name>
    <message>
        <source>Province</source>
        <translation>省级</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市级</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县级</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>单位代码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Superior unit</source>
        <translation>上级单位</translation>
    </message>
    <message>
        <source>Division codes</source>
        <translation>行政区划代码</translation>
    </message>
    <message>
        <source>Supervising unit</source>
        <translation>监制单位</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>咨询监督电话</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>管辖单位</translation>
    </message>
</context>
<context>
    <name>worker</name>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Level 5 (elementary)</source>
        <translation>五级（初级工）</translation>
    </message>
    <message>
        <source>Level 4 (intermediate)</source>
        <translation>四级（中级工）</translation>
    </message>
    <message>
        <source>Level 3 (advanced)</source>
        <translation>三级（高级工）</translation>
    </message>
    <message>
        <source>Level 2 (technician)</source>
        <translation>二级（技师）</translation>
    </message>
    <message>
        <source>Level 1 (senior technician)</source>
        <translation>一级（高级技师）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Document type</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Issuing authority</source>
        <translation>签发机关</translation>
    </message>
    <message>
        <source>Document valid from</source>
        <translation>证件有效期自</translation>
    </message>
    <message>
        <source>Document valid until</source>
        <translation>证件有效期至</translation>
    </message>
    <message>
        <source>Empty: long-term</source>
        <translation>空为长期</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>国籍</translation>
    </message>
    <message>
        <source>Registered address</source>
        <translation>户籍地址</translation>
    </message>
    <message>
        <source>Current address</source>
        <translation>现住址</translation>
    </message>
    <message>
        <source>Division of registered residence</source>
        <translation>户籍区划</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation>紧急联系人</translation>
    </message>
    <message>
        <source>Emergency phone</source>
        <translation>紧急联系电话</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>文化程度</translation>
    </message>
    <message>
        <source>Declared health</source>
        <translation>健康申报</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Service category</source>
        <translation>服务类别</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>工种</translation>
    </message>
    <message>
        <source>Skill level</source>
        <translation>技能等级</translation>
    </message>
    <message>
        <source>Skill certificate number</source>
        <translation>技能证书编号</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>从业单位</translation>
    </message>
    <message>
        <source>Lifted out of poverty</source>
        <translation>脱贫人口</translation>
    </message>
    <message>
        <source>Assisted area</source>
        <translation>帮扶地区</translation>
    </message>
    <message>
        <source>MOFCOM platform number</source>
        <translation>商务部平台编号</translation>
    </message>
    <message>
        <source>MOFCOM platform</source>
        <translation>商务部平台状态</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>家政服务员</translation>
    </message>
</context>
</TS>
