.class public Lreach/view_model_by_class/Model;
.super Landroidx/lifecycle/ViewModel;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroidx/lifecycle/ViewModel;-><init>()V
  invoke-static {}, Lreach/view_model_by_class/Sdk;->init()V
  return-void
.end method
