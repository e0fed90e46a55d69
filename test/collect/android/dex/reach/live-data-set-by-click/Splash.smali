.class public Lreach/live_data_set_by_click/Splash;
.super Landroid/app/Activity;

.field public static agreed:Landroidx/lifecycle/MutableLiveData;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 10
  new-instance v0, Landroidx/lifecycle/MutableLiveData;
  invoke-direct {v0}, Landroidx/lifecycle/MutableLiveData;-><init>()V
  sput-object v0, Lreach/live_data_set_by_click/Splash;->agreed:Landroidx/lifecycle/MutableLiveData;
  new-instance v1, Lreach/live_data_set_by_click/Hear;
  invoke-direct {v1}, Lreach/live_data_set_by_click/Hear;-><init>()V
  invoke-virtual {v0, v1}, Landroidx/lifecycle/LiveData;->observeForever(Landroidx/lifecycle/Observer;)V
  new-instance v0, Landroid/widget/Button;
  invoke-direct {v0, p0}, Landroid/widget/Button;-><init>(Landroid/content/Context;)V
  new-instance v1, Lreach/live_data_set_by_click/Agree;
  invoke-direct {v1}, Lreach/live_data_set_by_click/Agree;-><init>()V
  invoke-virtual {v0, v1}, Landroid/view/View;->setOnClickListener(Landroid/view/View$OnClickListener;)V
  invoke-virtual {p0, v0}, Landroid/app/Activity;->setContentView(Landroid/view/View;)V
  return-void
.end method
