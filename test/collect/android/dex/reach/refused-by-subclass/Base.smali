.class public Lreach/refused_by_subclass/Base;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method protected allowed()Z
  .registers 2
  const/4 v0, 0x1
  return v0
.end method

.method public onCreate()V
  .registers 6
  invoke-virtual {p0}, Lreach/refused_by_subclass/Base;->allowed()Z
  move-result v0
  if-eqz v0, :no
  invoke-static {}, Lreach/refused_by_subclass/Sdk;->init()V
  :no
  return-void
.end method
