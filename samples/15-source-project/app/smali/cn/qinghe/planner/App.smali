.class public Lcn/qinghe/planner/App;
.super Landroid/app/Application;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

.method public onCreate()V
    .registers 6
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    invoke-static {p0}, La/a/a;->a(Landroid/content/Context;)Ljava/lang/String;
    const-string v0, "5f5e5d5c5b5a595857565554"
    invoke-static {p0, v0, v0}, Lcom/umeng/commonsdk/UMConfigure;->init(Landroid/content/Context;Ljava/lang/String;Ljava/lang/String;)V
    return-void
.end method
