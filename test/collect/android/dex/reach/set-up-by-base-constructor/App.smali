.class public Lreach/set_up_by_base_constructor/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  new-instance v0, Lreach/set_up_by_base_constructor/Feature;
  invoke-direct {v0}, Lreach/set_up_by_base_constructor/Feature;-><init>()V
  return-void
.end method
