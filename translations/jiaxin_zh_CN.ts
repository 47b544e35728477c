<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
</TS>
