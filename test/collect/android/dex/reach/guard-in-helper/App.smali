.class public Lreach/guard_in_helper/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 2
  invoke-static {p0}, Lreach/guard_in_helper/Flags;->mustAsk(Landroid/content/Context;)Z
  move-result v0
  if-nez v0, :no
  invoke-static {}, Lreach/guard_in_helper/Sdk;->init()V
  :no
  return-void
.end method
