.class public Lreach/process_check/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 3
  invoke-static {}, Landroid/app/Application;->getProcessName()Ljava/lang/String;
  move-result-object v0
  invoke-virtual {p0}, Landroid/content/Context;->getPackageName()Ljava/lang/String;
  move-result-object v1
  invoke-virtual {v0, v1}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
  move-result v0
  if-eqz v0, :no
  invoke-static {}, Lreach/process_check/Sdk;->init()V
  :no
  return-void
.end method
