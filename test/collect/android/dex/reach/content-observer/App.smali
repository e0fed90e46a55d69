.class public Lreach/content_observer/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  invoke-virtual {p0}, Landroid/content/Context;->getContentResolver()Landroid/content/ContentResolver;
  move-result-object v0
  sget-object v1, Landroid/provider/Settings$System;->CONTENT_URI:Landroid/net/Uri;
  const/4 v2, 0x1
  new-instance v3, Lreach/content_observer/Watch;
  invoke-direct {v3}, Lreach/content_observer/Watch;-><init>()V
  invoke-virtual {v0, v1, v2, v3}, Landroid/content/ContentResolver;->registerContentObserver(Landroid/net/Uri;ZLandroid/database/ContentObserver;)V
  return-void
.end method
