.class public Lreach/guard_through_wrapper/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 4
  const-string v0, "agree"
  const/4 v1, 0x0
  invoke-static {p0, v0, v1}, Lreach/guard_through_wrapper/Store;->flag(Landroid/content/Context;Ljava/lang/String;Z)Z
  move-result v0
  if-eqz v0, :next
  invoke-static {}, Lreach/guard_through_wrapper/Sdk;->init()V
  :next
  const-string v0, "extra_on"
  const/4 v1, 0x1
  invoke-static {p0, v0, v1}, Lreach/guard_through_wrapper/Store;->flag(Landroid/content/Context;Ljava/lang/String;Z)Z
  move-result v0
  if-eqz v0, :end
  invoke-static {}, Lreach/guard_through_wrapper/Extra;->init()V
  :end
  return-void
.end method
