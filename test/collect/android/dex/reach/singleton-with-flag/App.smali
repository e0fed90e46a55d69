.class public Lreach/singleton_with_flag/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  invoke-static {p0}, Lreach/singleton_with_flag/User;->of(Landroid/content/Context;)Lreach/singleton_with_flag/User;
  move-result-object v0
  invoke-virtual {v0}, Lreach/singleton_with_flag/User;->isAgreed()Z
  move-result v0
  if-eqz v0, :no
  invoke-static {}, Lreach/singleton_with_flag/Sdk;->init()V
  :no
  return-void
.end method
