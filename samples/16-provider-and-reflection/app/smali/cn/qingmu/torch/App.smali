.class public Lcn/qingmu/torch/App;
.super Landroid/app/Application;
.source "App.java"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Application;-><init>()V
    return-void
.end method

# The statistics start only once the user has agreed.
.method public onCreate()V
    .registers 5
    invoke-super {p0}, Landroid/app/Application;->onCreate()V
    const-string v0, "torch"
    const/4 v1, 0x0
    invoke-virtual {p0, v0, v1}, Lcn/qingmu/torch/App;->getSharedPreferences(Ljava/lang/String;I)Landroid/content/SharedPreferences;
    move-result-object v0
    const-string v2, "privacy_agreed"
    invoke-interface {v0, v2, v1}, Landroid/content/SharedPreferences;->getBoolean(Ljava/lang/String;Z)Z
    move-result v0
    if-eqz v0, :not_agreed
    const-string v0, "5f0e0d0c0b0a090807060504"
    const-string v1, "store"
    invoke-static {p0, v0, v1}, Lcom/umeng/commonsdk/UMConfigure;->init(Landroid/content/Context;Ljava/lang/String;Ljava/lang/String;)V
    :not_agreed
    return-void
.end method
