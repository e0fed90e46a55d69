.class public Lreach/content_observer/Watch;
.super Landroid/database/ContentObserver;

.method public constructor <init>()V
  .registers 2
  const/4 v0, 0x0
  invoke-direct {p0, v0}, Landroid/database/ContentObserver;-><init>(Landroid/os/Handler;)V
  return-void
.end method

.method public onChange(Z)V
  .registers 2
  invoke-static {}, Lreach/content_observer/Sdk;->init()V
  return-void
.end method
