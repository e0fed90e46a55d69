.class public Lreach/delegate_by_name/Like;
.super Lreach/delegate_by_name/ApplicationLike;

.method public constructor <init>(Landroid/app/Application;)V
  .registers 2
  invoke-direct {p0, p1}, Lreach/delegate_by_name/ApplicationLike;-><init>(Landroid/app/Application;)V
  return-void
.end method
.method public onCreate()V
  .registers 2
  invoke-static {}, Lreach/delegate_by_name/Sdk;->init()V
  return-void
.end method
