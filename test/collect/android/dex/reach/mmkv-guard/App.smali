.class public Lreach/mmkv_guard/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 3
  invoke-static {}, Lcom/tencent/mmkv/MMKV;->defaultMMKV()Lcom/tencent/mmkv/MMKV;
  move-result-object v0
  const-string v1, "privacy"
  invoke-virtual {v0, v1}, Lcom/tencent/mmkv/MMKV;->decodeBool(Ljava/lang/String;)Z
  move-result v0
  if-eqz v0, :no
  invoke-static {}, Lreach/mmkv_guard/Sdk;->init()V
  :no
  return-void
.end method
